import {
  ArrowLeft, ArrowRight, Banknote, Blocks, BookMarked, Briefcase, Building2, ChevronDown, ChevronRight, Clapperboard, Coffee, Coins, Cpu, Download,
  Factory, FileCheck2, FileText, FlaskConical, Globe, Handshake, HardHat, House, Info, Landmark, LayoutGrid, Lightbulb, Map, MapPin,
  Megaphone, Package, PackageSearch, Pill, Plus, Receipt, Route, Scale, Search, Settings, Share2, Ship, ShoppingCart, Sprout, Stamp,
  Store, Ticket, Tractor, Truck, Users, Wifi, WifiOff, X,
} from '@lucide/vue'
import type { Component } from 'vue'

/** The pictures of the app by name; data/ names those of enterprise types and needs. */
export const icons = {
  'arrow-left': ArrowLeft, 'arrow-right': ArrowRight, 'banknote': Banknote, 'blocks': Blocks,
  'book-marked': BookMarked, 'briefcase': Briefcase, 'building-2': Building2, 'chevron-down': ChevronDown, 'chevron-right': ChevronRight,
  'clapperboard': Clapperboard, 'coffee': Coffee, 'coins': Coins, 'cpu': Cpu, 'download': Download, 'factory': Factory, 'file-check-2': FileCheck2,
  'file-text': FileText, 'flask-conical': FlaskConical, 'globe': Globe, 'handshake': Handshake, 'hard-hat': HardHat, 'house': House,
  'info': Info, 'landmark': Landmark, 'layout-grid': LayoutGrid, 'lightbulb': Lightbulb, 'map': Map, 'map-pin': MapPin,
  'megaphone': Megaphone, 'package': Package, 'package-search': PackageSearch, 'pill': Pill, 'plus': Plus, 'receipt': Receipt, 'route': Route,
  'scale': Scale, 'search': Search, 'settings': Settings, 'share': Share2, 'ship': Ship, 'shopping-cart': ShoppingCart,
  'sprout': Sprout, 'stamp': Stamp, 'store': Store, 'ticket': Ticket, 'tractor': Tractor, 'truck': Truck, 'users': Users,
  'wifi': Wifi, 'wifi-off': WifiOff, 'x': X,
} satisfies Record<string, Component>

export type IconName = keyof typeof icons

const isIconName = (name: string): name is IconName => name in icons

/** The picture for a name that came from data/; a plain parcel for one this version does not know. */
export const iconFor = (name: string): Component => (isIconName(name) ? icons[name] : icons.package)
